/* Typst files are bundled as their text. */
declare module "*.typ" {
  const text: string;
  export default text;
}
