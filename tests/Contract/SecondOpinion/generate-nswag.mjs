// Makes NSwag's client of a document: generate-nswag.mjs <document> <name> <output>
// Where NSwag cannot read a construct it gets an adapted copy; the document itself stays as it is.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [document, name, output] = process.argv.slice(2);
const tool = join(dirname(fileURLToPath(import.meta.url)), '../node_modules/nswag/bin/binaries/Net100/dotnet-nswag.dll');

const adapted = readFileSync(document, 'utf8')
  // A range of statuses becomes C# that does not compile.
  .replaceAll("'5XX':", "'500':")
  // A discriminator over anyOf becomes a reference to a class that is never written.
  .replace(/^ {4}VideoSourceInfo:\n(?: {6,}.*\n|\n)+/m, '    VideoSourceInfo:\n      type: object\n');

mkdirSync(dirname(output), { recursive: true });
const copy = join(dirname(output), basename(document));
writeFileSync(copy, adapted);
execFileSync('dotnet', [tool, 'openapi2csclient', `/input:${copy}`, `/output:${output}`, `/namespace:NSwagClients.${name}`,
  `/classname:${name}NSwagClient`, '/jsonLibrary:NewtonsoftJson', '/generateOptionalPropertiesAsNullable:true', '/generateOptionalParameters:true', '/injectHttpClient:true',
  '/disposeHttpClient:false', '/useBaseUrl:true', '/operationGenerationMode:SingleClientFromOperationId',
  '/generateNullableReferenceTypes:false'], { stdio: ['ignore', 'ignore', 'inherit'] });
