export const shell = {
  language: "en",
  product: "Parley",
  description: "Where the parties to a negotiation agree and diverge, every cell dated and sourced.",
  skip: "Skip to the content",
  navigation: "Main",
  signIn: "Sign in",
  negotiations: "Negotiations",
  matrix: "Matrix",
  history: "History",
  sources: "Sources",
  method: "Method",
  notFound: {
    title: "There is no such page",
    text: "The address names nothing that Parley holds. It may have been mistyped, or the entry renamed.",
    home: "To the list of negotiations",
  },
  failed: {
    title: "This page could not be made",
    text: "The fault is ours, not yours. Try again; if it stays, tell whoever runs this copy of Parley.",
    again: "Try again",
  },
  unavailable: {
    title: "The database does not answer",
    text: "Nothing is lost. Parley asks again each time a page is opened; no restart is needed.",
    again: "Try again",
  },
} as const;
