/** What was typed, within bounds: an empty field and what is no number mean the fallback. */
export function within(least: number, most: number, typed: number | string, fallback: number): number {
  const number = String(typed).trim() === '' ? NaN : Math.floor(Number(typed));
  return Number.isNaN(number) ? fallback : Math.min(most, Math.max(least, number));
}
