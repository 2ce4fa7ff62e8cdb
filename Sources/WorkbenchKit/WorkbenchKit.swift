// A plugin imports WorkbenchKit and nothing else: the linguistic layers and the nodes of a pipeline
// file come with it.
@_exported public import Linguistics
@_exported public import YAML
