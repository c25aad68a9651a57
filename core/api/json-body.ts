import { parseJson } from '../read/json';

/** Undefined where it is not JSON: a proxy's page, or an answer that broke off. */
export async function readJsonBody(response: Response): Promise<unknown> {
  try {
    return parseJson(await response.text());
  } catch {
    return undefined;
  }
}
