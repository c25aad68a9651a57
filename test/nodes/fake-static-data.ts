import type { IDataObject } from 'n8n-workflow';

/**
 * A node's part of a workflow's static data, as n8n 2.41 keeps it: written when an execution is handed over and after
 * `trigger()`, and then only if a value was set in its place. What changes within a value is not noticed.
 */
export class FakeStaticData {
  private isChanged = false;
  private readonly values: IDataObject;

  /** @param stored what the database holds */
  constructor(public stored = '{}') {
    this.values = JSON.parse(stored) as IDataObject;
  }

  readonly data: IDataObject = new Proxy<IDataObject>(
    {},
    {
      get: (_, name) => this.values[String(name)],
      set: (_, name, value: IDataObject[string]) => {
        this.values[String(name)] = value;
        this.isChanged = true;
        return true;
      },
    },
  );

  write(): void {
    if (this.isChanged) this.stored = JSON.stringify(this.values);
    this.isChanged = false;
  }
}
