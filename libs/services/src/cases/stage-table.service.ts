import { Injectable, type OnModuleInit } from '@nestjs/common';
import { faultsOfStageTable, type StageTable } from '#domain/cases/stage-table';
import { stateChartPage } from '#domain/cases/state-chart';
import { TRANSITIONS } from '#domain/cases/stages';

/** Looks at the table by which cases move before anything starts that would move them. */
@Injectable()
export class StageTableService implements OnModuleInit {
  readonly table: StageTable = TRANSITIONS;

  /** @throws Error that ends the start of api or worker. */
  onModuleInit(): void {
    const faults = faultsOfStageTable(this.table);
    if (faults.length > 0)
      throw new Error(`The stage table is unsound, so no case may be moved by it: ${faults.join('; ')}.`);
  }

  /** docs/state-chart.md */
  static page(): string {
    return stateChartPage();
  }
}
