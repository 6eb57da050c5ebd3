// Writes docs/state-chart.md from the stage table: `npm run chart`. Nothing is started.
import { writeFile } from 'node:fs/promises';
import { StageTableService } from '#services/cases/stage-table.service';

await writeFile(process.argv[2] ?? 'docs/state-chart.md', StageTableService.page());
