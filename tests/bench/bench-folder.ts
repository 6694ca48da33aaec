/** Where what the bench builds goes: inside the project, so that it finds its packages. */
export const BENCH_FOLDER = ".next-bench";
