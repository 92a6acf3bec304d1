// Monaco's three workers, from the folder that this very script came from: same origin, below any mount path.

const folder = document.currentScript.src

globalThis.MonacoEnvironment = {
  getWorker(_id, label) {
    return new Worker(new URL(WORKERS[label] ?? WORKERS.editor, folder))
  },
}
