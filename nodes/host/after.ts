import { sleep } from 'n8n-workflow';

/** Calls back once, unless the returned function is called before; n8n allows nodes no timers of their own. */
export function after(milliseconds: number, callback: () => void): () => void {
  let isCancelled = false;
  void sleep(milliseconds).then(() => {
    if (!isCancelled) callback();
  });
  return () => {
    isCancelled = true;
  };
}
