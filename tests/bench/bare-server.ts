import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { answerParent } from "./child";
import { listen } from "./listen";

/* Sends the bytes of one file, whatever is asked for. */
const [file = "", type = ""] = process.argv.slice(2);
const bytes = readFileSync(file);
const server = createServer((_, response) => {
  response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
  response.end(bytes);
});

answerParent(() => listen(server));
