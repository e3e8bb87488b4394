// The tables of OpenCC as `opencc-js` ships them: pairs parted by `|`, each `from to`. The package types its converters only.
declare module 'opencc-js/dict/STCharacters' {
  const table: string;
  export { table as default };
}
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export { table as default };
}
