/**
 * Parts as decimals of `digits` places that add up to their rounded sum to the last digit: the
 * places lost by rounding down go to the parts that lost most (largest remainder).
 */
export function roundedParts(parts: readonly number[], digits: number): string[] {
  const unit = 10 ** digits
  const floors = parts.map(part => Math.floor(part * unit))
  const whole = Math.round(parts.reduce((sum, part) => sum + part, 0) * unit)
  const lost = whole - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part * unit - floors[index]! }))
    .sort((a, b) => b.remainder - a.remainder)
  for (const { index } of byRemainder.slice(0, lost)) floors[index]!++
  return floors.map(floor => (floor / unit).toFixed(digits))
}
