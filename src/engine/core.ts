import { instantiate } from '@assemblyscript/loader';
import { Column, type ColumnUse, ElementKind, LAYOUT_MARK } from '../../assembly/layout.ts';

/** What assembly/index.ts exports. */
interface CoreExports extends Record<string, unknown> {
  memory: WebAssembly.Memory;
  layoutMark(): number;
  directoryAddress(): number;
  claim(
    zones: number,
    sites: number,
    trusts: number,
    commissioners: number,
    segments: number,
    bridges: number,
    chunks: number,
    arrivals: number,
    fidelity: number,
  ): void;
  seed(low: number, high: number, replicate: number): void;
  found(): void;
  prepare(): void;
  firstDay(): number;
  warm(day: number): void;
  open(): void;
  step(days: number): number;
  act(what: number, trust: number, site: number, which: number, value: number): number;
  setLive(rule: number, value: number): void;
  patientsChecksum(): bigint;
  liveChunks(): number;
  fillSummary(): void;
  imposedFailures(years: number): number;
}

export type ColumnArray =
  | Uint8Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

const VIEWS = {
  [ElementKind.U8]: Uint8Array,
  [ElementKind.U16]: Uint16Array,
  [ElementKind.I32]: Int32Array,
  [ElementKind.U32]: Uint32Array,
  [ElementKind.F32]: Float32Array,
  [ElementKind.F64]: Float64Array,
  [ElementKind.I64]: BigInt64Array,
  [ElementKind.U64]: BigUint64Array,
} as const;

/** One instance of the core with its memory. Columns are views on that memory; they stay valid because it never grows. */
export class Core {
  private readonly views = new Map<Column, ColumnArray>();

  private constructor(
    readonly module: WebAssembly.Module,
    readonly exports: CoreExports,
  ) {}

  static async load(module: WebAssembly.Module): Promise<Core> {
    const { exports } = await instantiate<CoreExports>(module, {});
    if (exports.layoutMark() !== LAYOUT_MARK) {
      throw new Error(
        `The core has layout ${exports.layoutMark()}, this host needs ${LAYOUT_MARK}: build both again.`,
      );
    }
    return new Core(module, exports);
  }

  private entry(name: Column): { address: number; length: number; kind: ElementKind; use: ColumnUse } {
    const at = new Int32Array(this.exports.memory.buffer, this.exports.directoryAddress() + name * 16, 4);
    if (at[0] === 0) throw new Error(`Column ${Column[name]} was not claimed.`);
    return { address: at[0]! >>> 0, length: at[1]!, kind: at[2]!, use: at[3]! };
  }

  private column(name: Column): ColumnArray {
    let view = this.views.get(name);
    if (!view) {
      const { address, length, kind } = this.entry(name);
      view = new VIEWS[kind](this.exports.memory.buffer, address, length);
      this.views.set(name, view);
    }
    return view;
  }

  u8(name: Column): Uint8Array {
    return this.column(name) as Uint8Array;
  }
  u16(name: Column): Uint16Array {
    return this.column(name) as Uint16Array;
  }
  i32(name: Column): Int32Array {
    return this.column(name) as Int32Array;
  }
  u32(name: Column): Uint32Array {
    return this.column(name) as Uint32Array;
  }
  f32(name: Column): Float32Array {
    return this.column(name) as Float32Array;
  }
  f64(name: Column): Float64Array {
    return this.column(name) as Float64Array;
  }
  i64(name: Column): BigInt64Array {
    return this.column(name) as BigInt64Array;
  }
  u64(name: Column): BigUint64Array {
    return this.column(name) as BigUint64Array;
  }

  /** Bytes of every claimed column whose use is one of `uses`, in the order of `Column`. */
  bytes(...uses: ColumnUse[]): { name: Column; bytes: Uint8Array }[] {
    const found: { name: Column; bytes: Uint8Array }[] = [];
    const directory = new Int32Array(
      this.exports.memory.buffer,
      this.exports.directoryAddress(),
      Column.Count * 4,
    );
    for (let name = 0; name < Column.Count; name++) {
      if (directory[name * 4] === 0 || !uses.includes(directory[name * 4 + 3]!)) continue;
      const view = this.column(name);
      found.push({ name, bytes: new Uint8Array(view.buffer, view.byteOffset, view.byteLength) });
    }
    return found;
  }
}
