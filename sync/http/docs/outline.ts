import { z } from 'zod';

/** As much of JSON Schema as the service's shapes use. */
const shapeSchema = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  const: z.json().optional(),
  enum: z.array(z.json()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), shapeSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), shapeSchema]).optional();
  },
  /** `false` behind the items of a list of fixed length. */
  get items() {
    return z.union([z.literal(false), shapeSchema]).optional();
  },
  get prefixItems() {
    return z.array(shapeSchema).optional();
  },
  get anyOf() {
    return z.array(shapeSchema).optional();
  },
  get oneOf() {
    return z.array(shapeSchema).optional();
  },
});
type Shape = z.infer<typeof shapeSchema>;

/**
 * A JSON Schema as people read it: `{ name: string, stamp?: null | … }`, one field to a line. A shape with a
 * name of its own stands there by that name.
 */
export function outline(schema: unknown): string {
  return outlineShape(shapeSchema.parse(schema), '');
}

function outlineShape(shape: Shape, indent: string): string {
  const { $ref, const: only, enum: listed, anyOf, oneOf, items, prefixItems } = shape;
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? $ref;
  if (only !== undefined) return JSON.stringify(only);
  if (listed !== undefined) return listed.map((item) => JSON.stringify(item)).join(' | ');
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return choices.map((choice) => outlineShape(choice, indent)).join(' | ');
  if (prefixItems !== undefined)
    return `[${prefixItems.map((item) => outlineShape(item, indent)).join(', ')}]`;
  if (items) {
    const item = outlineShape(items, indent);
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`;
  }
  return shape.type === 'object' ? outlineFields(shape, indent) : plain(shape);
}

function outlineFields({ properties, required, additionalProperties }: Shape, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(properties ?? {}).map(([name, field]) => {
    const mark = required?.includes(name) ? '' : '?';
    return `${inner}${name}${mark}: ${outlineShape(field, inner)}`;
  });
  if (typeof additionalProperties === 'object') {
    fields.push(`${inner}[…]: ${outlineShape(additionalProperties, inner)}`);
  }
  return fields.length === 0 ? '{}' : `{\n${fields.join(',\n')}\n${indent}}`;
}

function plain({ type, format }: Shape): string {
  const name = Array.isArray(type) ? type.join(' | ') : (type ?? 'any');
  return format === undefined ? name : `${name} (${format})`;
}
