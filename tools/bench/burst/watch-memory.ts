import { residentBytes } from '../http/process-use';

export interface MemoryUse {
  readonly idleMegabytes: number;
  /** The most that the process held above that. */
  readonly peakMegabytes: number;
  /** The process itself ended. */
  readonly died: boolean;
}

/** @returns ends the watch and tells what the process used since its beginning */
export function watchMemory(pid: number): () => MemoryUse {
  const idle = residentBytes(pid);
  let peak = idle;
  let died = false;
  const look = () => {
    try {
      peak = Math.max(peak, residentBytes(pid));
    } catch {
      died = true;
    }
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return { idleMegabytes: idle / 2 ** 20, peakMegabytes: (peak - idle) / 2 ** 20, died };
  };
}
