export interface RestAnswer {
  readonly status: number;
  /** Sent as JSON; a string is sent as it is, as HTML. Undefined is an empty body. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export function found(body: unknown): RestAnswer {
  return { status: 200, body };
}

/** What app/controllers/concerns/request_exception_handler.rb renders. */
export function refused(status: 401 | 403 | 404 | 422, error: string): RestAnswer {
  return { status, body: { error } };
}

export const NOT_FOUND = refused(404, 'Resource could not be found');
export const NOT_AUTHORIZED = refused(401, 'You are not authorized to do this action');

/** public/404.html: no route has this path. */
export const NO_ROUTE: RestAnswer = {
  status: 404,
  body: '<!DOCTYPE html>\n<html lang="en"><head><title>Page not found</title></head></html>\n',
};

/** Rails' own answer to what nobody rescued. */
export const CRASHED: RestAnswer = { status: 500, body: { status: 500, error: 'Internal Server Error' } };
