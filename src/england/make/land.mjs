export const makeLand = () => ({});
