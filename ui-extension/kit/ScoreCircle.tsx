import type { ScoreProps } from '@hubspot/ui-extensions'

const radius = 26
const length = 2 * Math.PI * radius

/** A ring that fills with the score, in one neutral colour: the band beside it says what is good. */
export function ScoreCircle({ score, testId }: ScoreProps) {
  const filled = (Math.min(100, Math.max(0, score)) / 100) * length
  return (
    <svg
      className="k-score"
      viewBox="0 0 64 64"
      role="img"
      aria-label={`Score ${score} of 100`}
      data-test-id={testId}
    >
      <circle className="k-score-track" cx="32" cy="32" r={radius} />
      <circle className="k-score-value" cx="32" cy="32" r={radius} strokeDasharray={`${filled} ${length}`} />
      <text x="32" y="33" textAnchor="middle" dominantBaseline="middle">
        {score}
      </text>
    </svg>
  )
}
