" Editing ladders: tabs separate cells and are kept, long lines wrap, and Enter continues a list.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal noexpandtab wrap linebreak breakindent
setlocal commentstring=<!--\ %s\ -->
setlocal comments=fb:-,fb:*,fb:+,fb:•
setlocal formatoptions+=ro formatoptions-=t
setlocal iskeyword+=-
let b:undo_ftplugin = 'setlocal expandtab< wrap< linebreak< breakindent< commentstring< comments< formatoptions< iskeyword<'

if has('nvim')
  lua require('ladder').attach(0)
endif
