import { renderedBy } from './rendered.ts'
import { children, entriesOf, everyNode, isNode, type Node, textOf } from './syntax.ts'

type Components = ReadonlyMap<string, string>

const buttons = ['Button', 'LoadingButton']
const overlays = ['Modal', 'Panel']
const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

/** The most primary buttons any one tree shows at once. Of alternatives the fuller one counts; an overlay is a tree of its own. */
export function primaryButtons(program: Node, components: Components): number {
  const trees = [...everyNode(program)].flatMap(([node]) => treesOf(node, components))
  return Math.max(0, ...trees.map(tree => shown(tree, components)))
}

/** The trees that begin at a node: what a function returns, and what an overlay holds. */
function treesOf(node: Node, components: Components): Node[] {
  const overlay = isOverlay(node, components) ? children(node) : []
  const hung = entriesOf(node).flatMap(([name, value]) => (name === 'overlay' ? [value] : []))
  return [...overlay, ...hung, ...returned(node)]
}

function returned(node: Node): Node[] {
  if (node.type === 'ReturnStatement' && isNode(node.argument)) return [node.argument]
  const body = node.type === 'ArrowFunctionExpression' && isNode(node.body) ? node.body : null
  return body && body.type !== 'BlockStatement' ? [body] : []
}

function shown(node: Node, components: Components): number {
  if (functions.includes(node.type) || isOverlay(node, components)) return 0
  if (node.type === 'Property' && (node.key as Node).name === 'overlay') return 0
  if (node.type === 'ConditionalExpression')
    return Math.max(shown(node.consequent as Node, components), shown(node.alternate as Node, components))
  const below = children(node).reduce((sum, child) => sum + shown(child, components), 0)
  return below + (isPrimary(node, components) ? 1 : 0)
}

const isOverlay = (node: Node, components: Components): boolean =>
  overlays.includes(renderedBy(node, components)?.component ?? '')

function isPrimary(node: Node, components: Components): boolean {
  const rendered = renderedBy(node, components)
  if (!rendered || !buttons.includes(rendered.component ?? '')) return false
  return entriesOf(rendered.props).some(([name, value]) => name === 'variant' && textOf(value) === 'primary')
}
