import type { ContractLine } from '../../model/contract-line.ts'
import type { Remark } from './line-finding.ts'
import { type Link, type Links, linksAmong } from './links.ts'

/** Links that lead nowhere, in a circle or backwards in time, by the line that states them. */
export function lintLinks(lines: readonly ContractLine[]): (line: ContractLine) => Remark[] {
  const links = linksAmong(lines)
  const byId = new Map(lines.map(line => [line.id, line]))
  return line =>
    line.replaces.length === 0
      ? []
      : [
          ...stated(links, 'nowhere', line).map(leadsNowhere(line)),
          ...stated(links, 'circular', line).map(goesInACircle(line)),
          ...stated(links, 'sound', line).flatMap(({ predecessor }) =>
            startsBefore(line, byId.get(predecessor)!),
          ),
        ]
}

const stated = (links: Links, kind: keyof Links, { id }: ContractLine): Link[] =>
  links[kind].filter(({ successor }) => successor === id)

const leadsNowhere =
  ({ name }: ContractLine) =>
  ({ predecessor }: Link): Remark => ({
    code: 'link_nowhere',
    message: `${name} replaces ${predecessor}, and there is no such line; the link is not used`,
    remedy: 'correct the id of the line it replaces, or bring that line in',
  })

const goesInACircle =
  ({ name, id }: ContractLine) =>
  ({ predecessor }: Link): Remark => ({
    code: 'link_circular',
    message:
      predecessor === id
        ? `${name} replaces itself; the link is not used`
        : `${name} replaces ${predecessor}, which in the end replaces ${name}; the link is not used`,
    remedy: 'take away the link that is wrong',
  })

const startsBefore = (line: ContractLine, predecessor: ContractLine): Remark[] =>
  line.start < predecessor.start
    ? [
        {
          code: 'dates_contradict',
          message: `${line.name} starts on ${line.start} and replaces ${predecessor.name}, which starts later, on ${predecessor.start}: that one is never in force`,
          remedy: 'correct a start, or turn the link round',
        },
      ]
    : []
