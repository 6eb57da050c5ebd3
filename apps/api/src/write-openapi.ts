// Writes docs/openapi.json: `npm run openapi`. Nothing is started; the operations are only looked at.
import { writeFile } from 'node:fs/promises';
import { previewDocument } from './preview-document.js';

await writeFile(process.argv[2] ?? 'docs/openapi.json', await previewDocument());
