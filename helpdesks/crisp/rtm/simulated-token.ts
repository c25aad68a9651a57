/**
 * How the identifiers of the simulator's tokens begin. Crisp's are random UUIDs, so that editors can tell by it who tests,
 * and hide from everybody else what only a test needs.
 */
export const SIMULATED_TOKEN_PREFIX = '00000000-';
