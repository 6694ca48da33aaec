// The one place that chooses the language: another catalogue with the same shape is chosen here.
export { days } from "./en/days";
export { dossier } from "./en/dossier";
export { headline } from "./en/headline";
export { marks } from "./en/marks";
export { matrix } from "./en/matrix";
export { pages } from "./en/pages";
export { shell } from "./en/shell";
