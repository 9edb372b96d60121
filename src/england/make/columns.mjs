export const COLUMNS = {};
