import { relative } from 'node:path';
import ts from 'typescript';

/** One member of Office.js that the add-in's code names. */
export interface NamedMember {
  /** With its namespace and class: `Excel.Range.values`, `Excel.run`. */
  readonly name: string;
  /** Interfaces, such as arguments of events, have no counterpart at run time. */
  readonly kind: 'class' | 'interface' | 'enum' | 'function';
  /** `addin/sheet/table.ts:12`. */
  readonly where: string;
  /** The requirement set that the types name: `ExcelApi 1.9`. */
  readonly since?: string;
  /** The conditions under which the code comes there: of the `if`s around it, and of those that leave before it. */
  readonly asked: readonly string[];
}

const officeTypes = /[\\/]@types[\\/]office-js[\\/]/;

function kindOf(declaration: ts.Declaration): NamedMember['kind'] | undefined {
  const { parent } = declaration;
  if (ts.isClassDeclaration(parent)) return 'class';
  if (ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent)) return 'interface';
  if (ts.isEnumDeclaration(parent)) return 'enum';
  return ts.isFunctionDeclaration(declaration) ? 'function' : undefined;
}

/** The names around a declaration, outermost first. */
function qualifiedName(declaration: ts.Declaration, member: string): string {
  const names = [member];
  for (let node: ts.Node = declaration.parent; node !== undefined; node = node.parent) {
    if (
      ts.isClassDeclaration(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isEnumDeclaration(node) ||
      ts.isModuleDeclaration(node)
    ) {
      names.unshift(node.name?.text ?? '');
    }
  }
  return names.join('.');
}

function requirementSet(declaration: ts.Declaration): string | undefined {
  const text = declaration.getSourceFile().text.slice(declaration.getFullStart(), declaration.getStart());
  const ofExcel = [...text.matchAll(/\[Api set: ([^\]]+)\]/g)].at(-1)?.[1];
  return ofExcel ?? /\*\*Requirement set\*\*: \{@link \S+ \| (\w+ [\d.]+)\}/.exec(text)?.[1];
}

/** Whether a statement ends with leaving the block it stands in. */
function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return last !== undefined && (ts.isReturnStatement(last) || ts.isThrowStatement(last));
}

function conditionsAround(at: ts.Node): readonly string[] {
  const conditions: ts.Expression[] = [];
  for (let node: ts.Node = at; node.parent !== undefined; node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent) && node !== parent.expression) conditions.push(parent.expression);
    if (ts.isConditionalExpression(parent) && node !== parent.condition) conditions.push(parent.condition);
    if (ts.isBinaryExpression(parent) && node === parent.right) conditions.push(parent.left);
    if (ts.isBlock(parent)) {
      for (const before of parent.statements.filter(({ end }) => end <= node.pos)) {
        if (ts.isIfStatement(before) && leaves(before.thenStatement)) conditions.push(before.expression);
      }
    }
  }
  return conditions.map((condition) => condition.getText());
}

/** The name in `range.values`, in `Excel.run`, and in `const { values } = range`. */
function namedIn(node: ts.Node): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return node.name;
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  const name = node.propertyName ?? node.name;
  return ts.isIdentifier(name) ? name : undefined;
}

/** The property that a name stands for; in a pattern that of the value taken apart. */
function symbolOf(checker: ts.TypeChecker, node: ts.Node, name: ts.Identifier): ts.Symbol | undefined {
  if (!ts.isBindingElement(node)) return checker.getSymbolAtLocation(name);
  return checker.getTypeAtLocation(node.parent).getProperty(name.text);
}

/**
 * Lists the members of Office.js that TypeScript files name, in the order of the files. Names in the
 * text of `load` are not seen: there the host tells what does not exist.
 */
export function namedMembers(files: readonly string[], root: string): readonly NamedMember[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    types: ['office-js'],
  });
  const checker = program.getTypeChecker();
  const found: NamedMember[] = [];

  function visit(node: ts.Node): void {
    const name = namedIn(node);
    const declaration = name === undefined ? undefined : symbolOf(checker, node, name)?.declarations?.[0];
    if (name !== undefined && declaration !== undefined) add(name, declaration);
    ts.forEachChild(node, visit);
  }

  function add(name: ts.Identifier, declaration: ts.Declaration): void {
    const kind = kindOf(declaration);
    if (kind === undefined || !officeTypes.test(declaration.getSourceFile().fileName)) return;
    const file = name.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(name.getStart());
    const since = requirementSet(declaration);
    found.push({
      name: qualifiedName(declaration, name.text),
      kind,
      where: `${relative(root, file.fileName)}:${line + 1}`,
      asked: conditionsAround(name),
      ...(since === undefined ? {} : { since }),
    });
  }

  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source !== undefined) visit(source);
  }
  return found;
}

function step(holder: unknown, name: string): unknown {
  const holds = (typeof holder === 'object' && holder !== null) || typeof holder === 'function';
  return holds ? Reflect.get(holder, name) : undefined;
}

/** Whether the genuine runtime has a member: a class's on its prototype, anything else by its path. */
function exists({ name, kind }: NamedMember, runtime: object): boolean {
  if (kind === 'interface') return true;
  const path = name.split('.');
  const member = path.pop() ?? '';
  const holder = path.reduce(step, runtime);
  const place = kind === 'class' ? step(holder, 'prototype') : holder;
  const holds = (typeof place === 'object' && place !== null) || typeof place === 'function';
  return holds && Reflect.has(place, member);
}

/** Those that the types know and the runtime does not: code that compiles and fails in Excel. */
export function missingMembers(named: readonly NamedMember[], runtime: object): readonly NamedMember[] {
  return named.filter((member) => !exists(member, runtime));
}
