// One stage for several scenes, each of which begins with what it needs and leaves the next its own beginning.
import { Stage } from './stage.js';

export class SharedStage {
  private opened: Stage | undefined;

  async open(): Promise<void> {
    this.opened = await Stage.open();
  }

  get stage(): Stage {
    if (!this.opened) throw new Error('the stage is not open yet');
    return this.opened;
  }

  async close(): Promise<void> {
    await this.opened?.close();
  }
}
