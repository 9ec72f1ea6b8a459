/** The address of a bundle of a TypeScript file, ready to import. */
export declare const bundled: (file: string) => Promise<string>
