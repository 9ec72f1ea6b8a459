/** Canada's provinces, medical schools and their cities. */
export const canada = `canada, alberta, british columbia, calgary, dalhousie, edmonton, halifax, hamilton ontario, kingston ontario, laval, london ontario, manitoba, mcgill, mcmaster, memorial university of newfoundland, montreal,
newfoundland, northern ontario, nosm, nova scotia, ontario, ottawa, quebec, queens university school of medicine, saskatchewan, saskatoon, schulich, sherbrooke, sudbury, toronto, universite laval, vancouver, western ontario, western university schulich, winnipeg`
export const canadaShort = `mcgill, mcmaster, dalhousie, nosm, ubc`
