// simjs has no types of its own; nothing is imported from it by name (see simjs.ts).
declare module 'simjs';
