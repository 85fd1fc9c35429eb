// Reads lines of {schema, instances}, writes for each instance whether ajv takes it, one JSON array a line.
import { createInterface } from 'node:readline';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const Ajv2020 = require('ajv/dist/2020').default;
const addFormats = require('ajv-formats').default;

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, instances } = JSON.parse(line);
  const ajv = new Ajv2020({ strict: false, allErrors: false, logger: false, unicodeRegExp: true });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  console.log(JSON.stringify(instances.map(instance => validate(instance))));
}
