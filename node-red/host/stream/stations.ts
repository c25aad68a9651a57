import type { NodeAPI } from '@node-red/registry';
import { systemEnvironment } from '../../../core/environment/environment';
import { Station, type StreamOpener } from './station';
import type { Outlet } from './outlet';

/** The streams of all nodes of one kind. They outlive a redeploy, so that nothing is missed in it. */
export interface Stations<Item> {
  /**
   * Gives the node a stream: the one it had before a restart if it was opened for the same wish, else a new
   * one. What came during the restart is handed over first. Throws what `open` throws.
   */
  readonly attach: (nodeId: string, wish: string, open: StreamOpener<Item>, outlet: Outlet<Item>) => void;
  /** Keeps the stream for the node's successor; resolves at once. */
  readonly detach: (nodeId: string) => void;
  /** Resolves once the stream is closed. */
  readonly remove: (nodeId: string) => Promise<void>;
}

/** From the end of a stop to the start of the new flows little happens; "Stop flows" is never followed by it. */
const LONGEST_BREAK = 2000;

export function createStations<Item>({ events }: NodeAPI, after = systemEnvironment.after): Stations<Item> {
  const stations = new Map<string, Station<Item>>();
  let running = false;
  let cancelSweep = () => {};

  const remove = async (nodeId: string) => {
    const station = stations.get(nodeId);
    stations.delete(nodeId);
    await station?.close();
  };
  const sweep = () => {
    for (const [nodeId, station] of stations) if (!station.isAttached) void remove(nodeId);
  };
  const halt = () => {
    running = false;
    cancelSweep();
  };

  // Node-RED says these for full and for partial deploys alike.
  events.on('flows:stopping', halt);
  events.on('flows:starting', halt);
  events.on('flows:stopped', () => {
    cancelSweep();
    cancelSweep = after(LONGEST_BREAK, sweep);
  });
  events.on('flows:started', () => {
    cancelSweep();
    running = true;
    sweep();
    stations.forEach((station) => station.flush());
  });

  return {
    attach: (nodeId, wish, open, outlet) => {
      const before = stations.get(nodeId);
      const isSame = before !== undefined && before.wish === wish && !before.isOver;
      const station = isSame ? before : new Station(wish, open, () => running, before);
      stations.set(nodeId, station);
      station.attach(outlet);
    },
    detach: (nodeId) => stations.get(nodeId)?.detach(),
    remove,
  };
}
