/** A number written with digits and a decimal point, as spreadsheets and programs write it; null for anything else. */
export const decimal = (text: string): number | null =>
  /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) && Number.isFinite(Number(text)) ? Number(text) : null
