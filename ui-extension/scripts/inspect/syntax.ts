/** A node of the syntax tree of a bundle, ESTree's shape. */
export interface Node {
  type: string
  [key: string]: unknown
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** The nodes directly below a node. */
export const children = (node: Node): Node[] =>
  Object.values(node)
    .flatMap(value => (Array.isArray(value) ? value : [value]))
    .filter(isNode)

/** Every node of a tree with the one above it. */
export function* everyNode(node: Node, above: Node | null = null): Iterable<[Node, Node | null]> {
  yield [node, above]
  for (const child of children(node)) yield* everyNode(child, node)
}

export const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : null

/** A string as written: a literal, or a template up to its first value. */
export function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type !== 'TemplateLiteral') return null
  const [first] = node.quasis as { value: { cooked?: string } }[]
  return first?.value.cooked ?? null
}

/** The value a property of an object literal is given. */
export function propertyOf(node: unknown, key: string): Node | null {
  const found = entriesOf(node).find(([name]) => name === key)
  return found ? found[1] : null
}

/** The properties of an object literal whose names are written out. */
export function entriesOf(node: unknown): [string, Node][] {
  if (!isNode(node) || node.type !== 'ObjectExpression') return []
  return (node.properties as Node[]).flatMap(property => {
    const name = property.computed ? null : (nameOf(property.key) ?? textOf(property.key))
    return name && isNode(property.value) ? [[name, property.value] as [string, Node]] : []
  })
}

/** The method a call names, as in `x.fetch(...)`. */
export function calledMethod({ type, callee }: Node): string | null {
  return type === 'CallExpression' && isNode(callee) && callee.type === 'MemberExpression' && !callee.computed
    ? nameOf(callee.property)
    : null
}
