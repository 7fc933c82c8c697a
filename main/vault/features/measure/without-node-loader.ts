/*
 * Imported before pdf.js. Security: pdf.js would load a native drawing library through `process.getBuiltinModule` and
 * can open files and addresses with it. In the worker that reads a form it gets neither; text needs no drawing.
 */
process.getBuiltinModule = () => undefined
