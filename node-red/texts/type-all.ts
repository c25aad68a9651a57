/** A plugin only so that Node-RED loads the texts beside it: once, for all node sets of this package. */
export = (): void => {};
