import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { JSONSchema7 } from 'json-schema';
import type { Config, SchemaGenerator } from 'ts-json-schema-generator';
import { cachedOutput, versionsOf } from '../tasks/output-cache';
import { reachedSources } from './reached-sources';

export interface SchemaSources {
  /** A pattern. */
  readonly sources: string;
  /** The one to use, then those that it extends. */
  readonly tsconfigs: readonly [string, ...string[]];
  /** Where what was made is kept, if not with the rest of the build. */
  readonly cache?: string;
}

const OPTIONS: Config = {
  // `npm run lint` does that.
  skipTypeCheck: true,
  additionalProperties: true,
  expose: 'all',
  topRef: false,
  jsDoc: 'extended',
  sortProps: false,
};

/** Gives the schema of a type by its name; made anew only if a source, an option or a tool has changed. */
export function cachedSchemas({ sources, tsconfigs, cache }: SchemaSources): (type: string) => JSONSchema7 {
  let generator: SchemaGenerator | undefined;
  let inputs: readonly string[] | undefined;
  return (type) => {
    inputs ??= inputsOf(sources, tsconfigs);
    const cached = cachedOutput(`schemas/${type}`, inputs, cache);
    const kept = cached.read();
    if (kept !== undefined) return JSON.parse(kept) as JSONSchema7;
    // One for all types, when it is needed: it reads all the sources first.
    generator ??= createGenerator({ ...OPTIONS, path: sources, tsconfig: tsconfigs[0] });
    const made = JSON.stringify(generator.createSchema(type));
    cached.write(made);
    return JSON.parse(made) as JSONSchema7;
  };
}

function inputsOf(sources: string, tsconfigs: readonly string[]): string[] {
  const tools = versionsOf('ts-json-schema-generator', 'typescript');
  const configs = tsconfigs.map((file) => readFileSync(file, 'utf8'));
  return [...tools, JSON.stringify(OPTIONS), ...configs, ...[...reachedSources(sources)].flat()];
}

/** Loaded only now: most of the time it takes is the compiler's. */
function createGenerator(config: Config): SchemaGenerator {
  const load = createRequire(__filename);
  return (load('ts-json-schema-generator') as typeof import('ts-json-schema-generator')).createGenerator(
    config,
  );
}
