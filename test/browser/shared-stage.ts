// One stage for several scenes, each of which begins with what it needs and leaves the next its own beginning.
import type { Page } from 'playwright-core';
import { newId } from '#platform/database/ids';
import { Stage } from './stage.js';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly programmes: readonly { readonly id: string; readonly name: string }[];
}

export class SharedStage {
  private opened: Stage | undefined;

  async open(): Promise<void> {
    this.opened = await Stage.open();
  }

  get stage(): Stage {
    if (!this.opened) throw new Error('the stage is not open yet');
    return this.opened;
  }

  /** A further one of the organisation whose person is on the stage, entered by the office: each programme has one case. */
  async programme(office: Page): Promise<string> {
    const { items } = await this.stage.ask<{ items: readonly Entry[] }>(office, 'get', 'organisations');
    const at = `organisations/${items.find(({ name }) => name === 'Northmoor Utilities')?.id ?? ''}/programmes`;
    const name = `Graduates ${newId()}`;
    const { programmes } = await this.stage.ask<Entry>(office, 'post', at, { name });
    return programmes.find((each) => each.name === name)?.id ?? '';
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }
}
