// The one place that chooses the language: another catalogue with the same shape is chosen here.
export { days } from "./en/days";
export { desk } from "./en/desk";
export { dossier } from "./en/dossier";
export { fields } from "./en/fields";
export { headline } from "./en/headline";
export { history } from "./en/history";
export { issue } from "./en/issue";
export { marks } from "./en/marks";
export { matrix } from "./en/matrix";
export { measures } from "./en/measures";
export { method } from "./en/method";
export { numbers } from "./en/numbers";
export { pages } from "./en/pages";
export { party } from "./en/party";
export { shell } from "./en/shell";
export { sources } from "./en/sources";
