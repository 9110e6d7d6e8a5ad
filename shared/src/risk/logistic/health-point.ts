/** How far a point of health is believed to move the log-odds of a loss before any renewal was seen: 40 points are worth 1.2. */
export const worthOfHealthPoint = 0.03
