call ale#linter#Define('callwright-action', callwright#ale#Linter('callwright-action'))
