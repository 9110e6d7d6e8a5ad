import type { Inspection } from '../../project/Inspection.ts'
import { primaryButtons } from './primaryButtons.ts'
import { componentNames, renderedBy } from './rendered.ts'
import {
  calledMethod,
  entriesOf,
  everyNode,
  isNode,
  type Node,
  nameOf,
  propertyOf,
  textOf,
} from './syntax.ts'

/** What a worker does not have. */
const ofThePage = ['document', 'window', 'localStorage', 'sessionStorage', 'alert', 'XMLHttpRequest']

/** Reads from a bundle's syntax tree what HubSpot would object to. */
export function inspectBundle(program: Node): Inspection {
  const components = componentNames(program)
  const nodes = [...everyNode(program)]
  const rendered = nodes.flatMap(([node]) => renderedBy(node, components) ?? [])
  return {
    components: unique(rendered.map(({ component }) => component)),
    elements: unique(rendered.map(({ element }) => element)),
    pageGlobals: unique(nodes.map(usedGlobal).filter(name => ofThePage.includes(name ?? ''))),
    ownFetches: nodes.filter(([node]) => node.type === 'CallExpression' && nameOf(node.callee) === 'fetch')
      .length,
    primaryButtons: primaryButtons(program, components),
    fetches: nodes.flatMap(([node]) => (calledMethod(node) === 'fetch' ? [fetchIn(node)] : [])),
  }
}

const unique = (names: (string | null)[]): string[] =>
  [...new Set(names.filter(name => name !== null))].sort()

/** The name an identifier uses; null where it only names a property, or asks whether something exists. */
function usedGlobal([node, above]: [Node, Node | null]): string | null {
  if (above?.type === 'MemberExpression' && above.property === node && !above.computed) return null
  if (above && ['Property', 'MethodDefinition'].includes(above.type) && above.key === node) return null
  if (above?.type === 'UnaryExpression' && above.operator === 'typeof') return null
  return nameOf(node)
}

function fetchIn(node: Node): Inspection['fetches'][number] {
  const [url, options] = node.arguments as Node[]
  const address = textOf(url)
  const timeout = propertyOf(options, 'timeout')
  return {
    origin: address && URL.canParse(address) ? new URL(address).origin : null,
    headers: entriesOf(propertyOf(options, 'headers')).map(([name]) => name),
    timeoutMs: isNode(timeout) && typeof timeout.value === 'number' ? timeout.value : null,
  }
}
