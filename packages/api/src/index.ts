export { type AppOptions, createApp } from './app.ts';
export { Catalogue } from './collections/catalogue.ts';
export { type Content, loadContent } from './content/load-content.ts';
export type { ContentSource } from './http/ready-bodies.ts';
export type { StaticFolder } from './http/static-files.ts';
export { type RunningServer, type ServerOptions, startServer } from './server.ts';
export { StartError } from './start-error.ts';
export { type ContentSnapshot, readContent, replaceContent } from './storage/content-store.ts';
export { type DatabaseLocation, openDatabase } from './storage/open-database.ts';
