import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoint, type Checkpoint } from '../../../core/streams/checkpoint';

/** Of Node-RED's user directory. */
const FOLDER = 'helpdesk-triggers';

/**
 * A node's checkpoint in a file of its own: Node-RED's context store on disk writes every 30 seconds, so that a kill
 * within half a minute of a start would leave none to go on from. It is replaced as a whole, so that a kill while it
 * is written leaves the one before.
 */
export class CheckpointFile {
  private readonly folder: string;
  private readonly path: string;

  /** @param nodeId any text: a flow that is imported brings its own */
  constructor(userFolder: string, nodeId: string) {
    this.folder = join(userFolder, FOLDER);
    const name = createHash('sha256').update(nodeId).digest('hex').slice(0, 32);
    this.path = join(this.folder, `${name}.json`);
  }

  /** Null where there is none, or none that can be read. */
  load(): Checkpoint | null {
    try {
      return readCheckpoint(JSON.parse(readFileSync(this.path, 'utf8')));
    } catch {
      return null;
    }
  }

  /** At once: the process may be about to end. @returns the code of what failed, or null */
  save(checkpoint: Checkpoint): string | null {
    const draft = `${this.path}.new`;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(draft, JSON.stringify(checkpoint), { mode: 0o600 });
      renameSync(draft, this.path);
      return null;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? 'unknown';
    }
  }

  remove(): void {
    try {
      rmSync(this.path, { force: true });
    } catch {
      // What is left over does no harm: no other node has its name.
    }
  }
}
