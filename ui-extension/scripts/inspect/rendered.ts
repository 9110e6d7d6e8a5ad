import { calledMethod, everyNode, isNode, type Node, nameOf, textOf } from './syntax.ts'

/** A rendered element: the SDK component or HTML element, and its props. */
export interface Rendered {
  component: string | null
  element: string | null
  props: unknown
}

/** Variables that stand for SDK components: `const x = create("Button", ...)`. */
export function componentNames(program: Node): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [node] of everyNode(program)) {
    const variable = node.type === 'VariableDeclarator' ? nameOf(node.id) : null
    const made = node.init
    if (!variable || !isNode(made) || made.type !== 'CallExpression') continue
    const [first] = made.arguments as Node[]
    const text = textOf(first)
    if (text && /^[A-Z][a-z]\w*$/.test(text)) names.set(variable, text)
  }
  return names
}

const renderers = ['jsx', 'jsxs', 'createElement']

/** What a call renders; null when it renders nothing. */
export function renderedBy(node: Node, components: ReadonlyMap<string, string>): Rendered | null {
  if (!renderers.includes(calledMethod(node) ?? '')) return null
  const [type, props] = node.arguments as Node[]
  return { component: components.get(root(type) ?? '') ?? null, element: textOf(type), props }
}

/** `x` of `x` and of `x.Part`. */
const root = (node: unknown): string | null =>
  isNode(node) && node.type === 'MemberExpression' ? root(node.object) : nameOf(node)
