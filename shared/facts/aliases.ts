/** What leads to a program. It may have several of each, one a track, and none of them stands against another. */
export const aliasFields: readonly string[] = ['program', 'institution', 'city', 'state', 'acgmeCode', 'nrmpCode']
