declare module '*.json?part=viewer' {
  interface Words {
    readonly [key: string]: string | Words;
  }
  const words: Words;
  export default words;
}
