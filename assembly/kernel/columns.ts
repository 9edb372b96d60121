// Tables of state: one typed array each, claimed before the first day and entered in a directory that the host reads.
import { Column, ColumnUse, ElementKind } from '../layout';

/** For each column four i32: address, length, ElementKind, ColumnUse. */
const directory = new StaticArray<i32>(Column.Count * 4);

export function directoryAddress(): usize {
  return changetype<usize>(directory);
}

function kindOf<T>(): i32 {
  if (isFloat<T>()) return sizeof<T>() == 8 ? ElementKind.F64 : ElementKind.F32;
  if (sizeof<T>() == 8) return isSigned<T>() ? ElementKind.I64 : ElementKind.U64;
  if (sizeof<T>() == 4) return isSigned<T>() ? ElementKind.I32 : ElementKind.U32;
  return sizeof<T>() == 2 ? ElementKind.U16 : ElementKind.U8;
}

/** Claims a column of `length` elements, all zero. */
export function column<T>(name: Column, length: i32, use: ColumnUse = ColumnUse.State): StaticArray<T> {
  const array = new StaticArray<T>(length);
  directory[name * 4] = <i32>changetype<usize>(array);
  directory[name * 4 + 1] = length;
  directory[name * 4 + 2] = kindOf<T>();
  directory[name * 4 + 3] = use;
  return array;
}
