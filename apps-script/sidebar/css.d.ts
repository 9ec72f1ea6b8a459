/** Style sheets are bundled into the page by their import. */
declare module '*.css'
