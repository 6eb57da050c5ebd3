import { Test } from '@nestjs/testing';
import { TRANSITIONS } from '#domain/cases/stages';
import { CommandsModule } from './commands.module.js';
import { RecordModule } from './record.module.js';
import { StageTableModule } from './stage-table.module.js';
import { StageTableService } from './stage-table.service.js';

class Unsound extends StageTableService {
  override readonly table = { ...TRANSITIONS, acceptScores: { ...TRANSITIONS.acceptScores, to: [] } };
}

describe('A program that moves cases', () => {
  it('starts with the sound stage table', async () => {
    const app = await Test.createTestingModule({ imports: [StageTableModule] }).compile();
    await expect(app.init()).resolves.toBeDefined();
  });

  it('does not start with an unsound one, and says what is wrong with it', async () => {
    const app = await Test.createTestingModule({ imports: [StageTableModule] })
      .overrideProvider(StageTableService)
      .useClass(Unsound)
      .compile();
    await expect(app.init()).rejects.toThrow('REPORT cannot be reached');
  });

  it.each([
    ['the api, by what gives commands', CommandsModule],
    ['the worker, by what records them', RecordModule],
  ])('%s, looks at the table', (_who, module) => {
    expect(Reflect.getMetadata('imports', module)).toContain(StageTableModule);
  });
});
